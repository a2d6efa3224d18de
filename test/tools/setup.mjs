// @yeoman/adapter 4 makes streams whose abort nobody listens to; Node 26 reports that as a failure of the test.
import { Duplex } from 'node:stream';

const from = Duplex.from;
Duplex.from = function quietFrom(...args) {
    const stream = from.apply(this, args);
    stream.on('error', () => {});
    return stream;
};
