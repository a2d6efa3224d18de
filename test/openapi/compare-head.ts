import { type At, obj } from './compare-places.ts';
import { SchemaComparison } from './compare-schemas.ts';

/** What stands at the top of a document, beside the definition. */
export class HeadComparison extends SchemaComparison {
    head(): void {
        const root: At = { file: '', pointer: '', value: this.api.root.value };
        const info = this.child(root, 'info');
        for (const key of ['title', 'description', 'version'])
            this.same(info, key, obj(this.target['info'])[key]);
        const contact = this.child(info, 'contact');
        for (const key of Object.keys(obj(contact.value)))
            this.same(contact, key, obj(obj(this.target['info'])['contact'])[key]);
        for (const key of Object.keys(obj(info.value)))
            if (!['title', 'description', 'version', 'contact'].includes(key))
                this.need(this.child(info, key), 'is gone');
        for (const key of Object.keys(obj(root.value))) {
            const at = this.child(root, key);
            if (
                [
                    'openapi',
                    'swagger',
                    'info',
                    'paths',
                    'components',
                    'definitions',
                    'parameters',
                    'responses',
                    'consumes',
                    'produces',
                    'servers',
                    'schemes',
                ].includes(key)
            )
                continue;
            if (key === 'host' || key === 'basePath') this.same(root, key, this.target[key]);
            else if (key === 'securityDefinitions')
                for (const name of Object.keys(obj(at.value))) this.need(this.child(at, name), 'is gone');
            else if (key === 'webhooks')
                for (const name of Object.keys(obj(at.value))) this.need(this.child(at, name), 'is gone');
            else this.need(at, 'is gone');
        }
        const schemes = this.child(root, 'components', 'securitySchemes');
        for (const name of Object.keys(obj(schemes.value))) this.need(this.child(schemes, name), 'is gone');
        const schemes2 = this.child(root, 'schemes').value;
        (Array.isArray(schemes2) ? schemes2 : []).forEach((scheme, index) => {
            if (scheme !== 'https') this.need(this.child(root, 'schemes', index), 'is gone');
        });
        const servers = this.child(root, 'servers');
        const address = `https://${String(this.target['host'])}${this.target['basePath'] === '/' ? '' : String(this.target['basePath'])}`;
        (Array.isArray(servers.value) ? servers.value : []).forEach((server: unknown, index) => {
            const at = this.child(servers, index);
            const variables = Object.keys(obj(obj(server)['variables']));
            for (const name of variables) this.need(this.child(at, 'variables', name), 'is filled in');
            const url = String(obj(server)['url']).replace(/\/$/, '');
            const fits =
                url.toLowerCase() === address.toLowerCase() || variables.length > 0 || !/^https?:/.test(url);
            if (!fits && !this.listed(at)) this.gaps.push(`${this.key(at)}: ${url} is not ${address}`);
        });
    }
}
