// Loaded before a measured program: writes what it has used to the file USAGE_FILE when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(usage));
});
