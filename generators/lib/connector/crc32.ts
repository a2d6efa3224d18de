let table: Uint32Array | undefined;

const makeTable = (): Uint32Array =>
    Uint32Array.from({ length: 256 }, (_, index) => {
        let value = index;
        for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
        return value;
    });

/** CRC-32 as PNG and zip use it; node:zlib offers one only from Node 22.2 on. */
export function crc32Of(bytes: Uint8Array): number {
    table ??= makeTable();
    let crc = 0xffffffff;
    for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
