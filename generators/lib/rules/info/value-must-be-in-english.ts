import { asText, type JsonObject } from '../../connector/json.ts';
import { foreignLetter } from '../../connector/text.ts';
import { info, operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

function foreign(value: JsonObject, fields: readonly string[], pointer: string): Problem[] | undefined {
    let problems: Problem[] | undefined;
    for (const field of fields) {
        const letter = foreignLetter(asText(value[field]) ?? '');
        if (letter === undefined) continue;
        (problems ??= []).push({
            at: `${pointer}/${field}`,
            message: `This ${field} is not in English: it holds "${letter}". Write it in English, with Latin letters.`,
        });
    }
    return problems;
}

const ofInfo = ['title', 'description'];
const ofOperation = ['summary', 'description'];

export default rule({
    id: 'ValueMustBeInEnglish',
    aliases: ['policy-5000.2.3.1'],
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses text of another script (its output of 2025 shows it as an error). Accents, typographic quotes and signs pass it, so only letters that are not Latin are reported here.',
    check: {
        connector: (connector) => foreign(infoOf(connector), ofInfo, '/info'),
        operation: ({ value }) => foreign(value, ofOperation, ''),
    },
    good: info({ title: 'Café “Contoso” – ½ µm…' }),
    bad: [
        info({ title: 'Заказы Contoso', description: 'Look up the παραγγελίες of the web shop.' }),
        info({ description: 'Look up the orders of the 受注管理 web shop.' }),
        operation({ summary: 'Получить заказ' }),
    ],
});
