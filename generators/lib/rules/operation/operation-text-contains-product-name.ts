import { productNames } from '../../connector/limits.ts';
import { findWord } from '../../connector/text.ts';
import { operation, parameter } from '../example.ts';
import { rule } from '../rule.ts';
import { onOperationTexts } from './texts.ts';

export default rule({
    id: 'OperationTextContainsProductName',
    from: 'certification page, step 2',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'One text serves every product a connector runs in, so none of them may be named. Fewer than one in a hundred accepted connectors names one in an operation; how strictly reviewers ask is not known.',
    check: onOperationTexts((text, kind) => {
        const word = findWord(text, productNames);
        return (
            word !== undefined &&
            `The ${kind} names "${word}"; leave the product out, since the connector runs in several of them.`
        );
    }),
    good: operation({ description: 'Looks up one order for a flow.' }),
    bad: [
        operation({ summary: 'Get an order for Power Apps' }),
        operation({ description: 'Looks up one order for power automate.' }),
        parameter({ description: 'The number that Logic Apps sends.' }),
    ],
});
