import helpers, { type RunContext } from 'yeoman-test';
import App from '../../generators/app/index.ts';

/** What a run of the door is given: mocked answers, options, the folder as an argument, what to do before. */
export interface Given {
    answers?: object;
    options?: Record<string, unknown>;
    folder?: string;
    before?: (directory: string) => void;
}

/** Runs `yo power-connector` without yo; the types of yeoman-test know only untyped generators. */
export const door = ({ answers = {}, options = {}, folder, before }: Given): RunContext =>
    helpers
        .run(App as never)
        .onTargetDirectory((directory) => before?.(directory))
        .withAnswers(answers as never)
        .withOptions(options as never)
        .withArguments(folder === undefined ? [] : [folder]) as never;
