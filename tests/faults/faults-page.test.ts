import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { faults, type Fault } from './faults';

const path = join(import.meta.dirname, '../../docs/faults.md');

it('is what docs/faults.md says; write it with "npx vitest run tests/faults -u"', async () => {
	await expect(await writeFaults()).toMatchFileSnapshot(path);
});

const afterwards: Record<Fault['goesOn'], string> = {
	'through it': 'goes on as if nothing had happened',
	'when it is over': 'goes on by itself once it is over',
	'in the other format': 'goes on by itself, in the other format',
	'with Next': 'waits there and tries again; Next goes on'
};

/** The document about all faults. */
async function writeFaults(): Promise<string> {
	const rows = faults.map(
		(fault) =>
			`| ${[fault.name, ['Chromium', ...(fault.alsoIn ?? [])].join(', '), fault.strikes, fault.injected, saysOf(fault), afterwards[fault.goesOn]].join(' | ')} |`
	);
	const text = `# Faults

What a listener is told when something breaks, and what becomes of the sound. \`npx vitest run tests/faults -u\` makes this page out of \`tests/faults/faults.ts\`. The suite makes every fault in Chromium, in front of the built site, and some in Firefox and WebKitGTK. Where a browser plays no AAC, as WebKitGTK without its decoder, the loss of the Opus file is the loss of both. For each it holds that

- the player says what the table says, where everyone can see it, and names the place it keeps;
- it never says that it plays while nothing sounds, nor anything else while something does;
- the sound goes on from its place, as the last column says.

*track* and *place* stand for a track's number and title, and for minutes and seconds; *size* for megabytes. “Keep for offline” is the control on a track's page.

| fault | made in | strikes | what is injected | the player says | the sound |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

The proxy that makes the faults (\`tests/faults/support/proxy.ts\`) stands in front of the server of \`npm run preview\`. Whatever a message suggests, the player also recovers without the listener: it tries again after 1, 2, 4, 8, 16 and then every 30 seconds, and at once when the network returns or play is pressed.
`;
	return format(text, { ...(await resolveConfig(path)), filepath: path });
}

function saysOf({ says, keepSays }: Fault): string {
	const player = says.map(quote).join(', then ');
	return keepSays === undefined ? player : `${player}; “Keep for offline”: ${quote(keepSays)}`;
}

function quote(template: string): string {
	return `“${template.replaceAll(/\{(\w+)\}/g, '*$1*')}”`;
}
