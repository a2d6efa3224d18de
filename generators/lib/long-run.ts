/** From so many connectors on. */
const many = 30;

/**
 * For a run over many connectors: V8 optimizes code that is used as often as ours, hundreds of small functions, again
 * and again until it costs more than it saves, a fifth of such a run; it lets threads wait for each other while it
 * clears away young objects, and gives these more room than helps. Measured with V8 11 (Node 20); newer ones decide by
 * other rules and are left alone.
 */
const flags = ['--interrupt-budget=1000000', '--no-parallel-scavenge', '--semi-space-growth-factor=1'];

/** Tells V8 that a run over so many connectors lies ahead. */
export async function prepareLongRun(connectors: number): Promise<void> {
    if (connectors < many || !process.versions.v8.startsWith('11.')) return;
    const { setFlagsFromString } = await import('node:v8');
    for (const flag of flags) setFlagsFromString(flag);
}
