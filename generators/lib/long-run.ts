/** So many connectors, or bytes of one definition, are long work. */
const manyConnectors = 30;
const manyBytes = 500_000;
/** Bytes for young objects: with less they are copied before they are waste, with more the memory is better spent elsewhere. */
const youngRoom = 16 * 2 ** 20;

/**
 * For long work: V8 optimizes code that is used as often as ours, hundreds of small functions, again and again until it
 * costs more than it saves, a quarter of such a run; it lets threads wait for each other while it clears away young
 * objects; and it lets old connectors pile up to four times of what is in use. Measured with V8 11 (Node 20); newer ones
 * decide by other rules and are left alone.
 */
const flags = ['--interrupt-budget=2000000', '--no-parallel-scavenge', '--heap-growing-percent=50'];

let v8: typeof import('node:v8') | undefined;
let isGrowing = true;

/** Tells V8 what lies ahead: so many connectors, or a definition of so many bytes. */
export async function prepareLongRun({ connectors = 0, bytes = 0 }): Promise<void> {
    const isLong = connectors >= manyConnectors || bytes >= manyBytes;
    if (v8 || !isLong || !process.versions.v8.startsWith('11.')) return;
    v8 = await import('node:v8');
    for (const flag of flags) v8.setFlagsFromString(flag);
}

/** To be called now and then in a long run: stops the growth of the room for young objects where it is large enough. */
export function tendLongRun(): void {
    if (!v8 || !isGrowing) return;
    const young = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (!young || young.space_size < youngRoom) return;
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    isGrowing = false;
}
