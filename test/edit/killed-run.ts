// Runs one edit or recovery and kills itself at one step of it: `edit|recover folder index before|half|hang`.
import { recover } from '../../generators/lib/edit/recover.ts';
import { replaceFiles } from '../../generators/lib/edit/transaction.ts';
import { watch } from './fault-fs.ts';
import { changes } from './scenario.ts';

const [work, folder = '', at, how] = process.argv.slice(2);
watch(async (step, run) => {
    if (step.index !== Number(at)) return run();
    if (how === 'hang') {
        process.stdout.write('hangs\n');
        setInterval(() => {}, 60_000);
        return new Promise(() => {});
    }
    if (how === 'half') await step.half?.();
    process.kill(process.pid, 'SIGKILL');
});
await (work === 'edit' ? replaceFiles(folder, changes) : recover(folder));
