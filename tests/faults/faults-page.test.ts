import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { faults, type Fault } from './faults';

const path = join(import.meta.dirname, '../../docs/faults.md');

it('docs/faults.md is up to date (write it with "npx vitest run tests/faults -u")', async () => {
	await expect(await writeFaults()).toMatchFileSnapshot(path);
});

const afterwards: Record<Fault['goesOn'], string> = {
	'through it': 'continues as if nothing had happened',
	'when it is over': 'continues once the fault is over',
	'in the other format': 'continues in the other format',
	'with Next': 'stays there and retries; Next continues',
	'on time with the next track': 'is behind until the next track, and the page of the hour says so'
};

/** The page about all faults, in Markdown. */
async function writeFaults(): Promise<string> {
	const rows = faults.map(
		(fault) =>
			`| ${[fault.name, ['Chromium', ...(fault.alsoIn ?? [])].join(', '), fault.when, fault.injected, saysOf(fault), afterwards[fault.goesOn]].join(' | ')} |`
	);
	const text = `# Faults

What the player says when something breaks, and what happens to the sound. \`npx vitest run tests/faults -u\` makes this page from \`tests/faults/faults.ts\`. The suite injects every fault in Chromium, in front of the built site, and some in Firefox and WebKitGTK. For a browser that plays no AAC, such as WebKitGTK without its decoder, losing the Opus file is losing both. For each fault it checks that

- the player says what the table says, on the screen, and names the place it keeps;
- it never claims to play while there is no sound, nor anything else while there is;
- the sound continues from its place, as the last column says.

*track* is a track's number and title, *place* minutes and seconds, *size* megabytes. “Save for offline” is the control on a track's page.

| fault | injected in | when | what is injected | the player says | the sound |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

The proxy that injects them (\`tests/faults/support/proxy.ts\`) is in front of the server of \`npm run preview\`. The player also recovers without the listener: it retries after 1, 2, 4, 8, 16 and then every 30 seconds, and at once when the network returns or play is pressed.
`;
	return format(text, { ...(await resolveConfig(path)), filepath: path });
}

function saysOf({ says, downloadSays }: Fault): string {
	const player = says.map(quote).join(', then ');
	return downloadSays === undefined
		? player
		: `${player}; “Save for offline”: ${quote(downloadSays)}`;
}

function quote(template: string): string {
	return `“${template.replaceAll(/\{(\w+)\}/g, '*$1*')}”`;
}
