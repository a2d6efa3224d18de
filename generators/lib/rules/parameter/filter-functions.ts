import { asArray, asText, type Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { schema } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { evidence, filtered, onFilterFunctions } from './filter-function-lists.ts';
import { typed } from './typed.ts';

const functions = new Set(
    `eq ne gt ge lt le and or not contains startswith endswith length indexof replace substring substringof tolower toupper
    trim concat year month day hour minute second date time now totaloffsetminutes totalseconds mindatetime maxdatetime round
    floor ceiling min max sum average countdistinct add sub mul div mod negate null`.split(/\s+/),
);
const shown = (value: Json): string => quote(asText(value) ?? typeof value);

const table: [suffix: string, why: string, judge: (list: Json[]) => string | false, bad: Json[]][] = [
    [
        'Empty',
        'A field that can be filtered by nothing needs no list.',
        (list) =>
            list.length === 0 && 'The list of filter functions is empty; name the functions or remove it.',
        [],
    ],
    [
        'HasDuplicates',
        'A function named twice is a slip.',
        (list) => {
            const twice = list.find((name, index) => list.indexOf(name) !== index);
            return twice !== undefined && `The filter function ${shown(twice)} stands twice; remove one.`;
        },
        ['eq', 'eq'],
    ],
    [
        'InvalidValue',
        'Only functions of OData can be passed on to the service.',
        (list) => {
            const unknown = list.find((name) => !functions.has(asText(name)?.toLowerCase() ?? ''));
            return (
                unknown !== undefined &&
                `${shown(unknown)} is no filter function of OData; use names such as "eq" or "contains".`
            );
        },
        ['like'],
    ],
];

const rules: Rule[] = table.map(([suffix, why, judge, bad]) =>
    rule({
        id: `FilterFunctionsProperty${suffix}`,
        from: 'Swagger Validator',
        severity: 'warning',
        demandedBy: 'certification',
        why: `${why} ${evidence}`,
        check: typed((value) =>
            onFilterFunctions(value, (list) => Array.isArray(list) && judge(asArray(list))),
        ),
        good: schema(filtered(['eq', 'contains'])),
        bad: schema(filtered(bad)),
    }),
);
export default rules;
