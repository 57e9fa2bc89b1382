import { engineNames } from './browsers';
import { compare, times } from './figures';
import { peers } from './peers';
import type { Result } from './result';
import { SOUND_LIMIT_MS } from './visit';

const ROW = 22;
const LEFT = 190;
const WIDTH = 760;
const TOP = 64;
const decades = [10, 100, 1000, SOUND_LIMIT_MS];

const across = (ms: number) => LEFT + (Math.log10(Math.max(10, ms) / 10) / 3) * (WIDTH - LEFT - 60);

/**
 * Draws the time from press to first sound at 1 Mbit/s as an SVG: for each player a line from the
 * primed press (ring) to the cold one (dot), on a logarithmic scale.
 */
export function plot(result: Result): string {
	const engines = engineNames.filter((name) => name in result.measured);
	const shown = peers.filter(({ id }) => engines.some((name) => result.measured[name]?.[id]));
	const blockHeight = ROW * shown.length + TOP;
	const height = blockHeight * engines.length + 30;
	const blocks = engines.map((engine, block) => {
		const top = block * blockHeight + TOP;
		const grid = decades.map((ms) => {
			const label = ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
			return `<path class="grid" d="M${across(ms)} ${top - 8}V${top + ROW * shown.length - 8}"/><text class="dim" x="${across(ms)}" y="${top - 14}" text-anchor="middle">${label}</text>`;
		});
		const rows = shown.map((peer, index) => {
			const y = top + index * ROW + 4;
			const cold = compare(result, engine, peer.id, times.coldSlow).value;
			const primed = compare(result, engine, peer.id, times.primedSlow).value;
			const marks = [
				cold !== null && primed !== null
					? `<path class="span" d="M${across(primed)} ${y}H${across(cold)}"/>`
					: '',
				primed === null ? '' : `<circle class="ring" cx="${across(primed)}" cy="${y}" r="4"/>`,
				cold === null
					? `<text class="dim" x="${across(SOUND_LIMIT_MS)}" y="${y + 4}" text-anchor="end">none within ${SOUND_LIMIT_MS / 1000} s</text>`
					: `<circle class="dot" cx="${across(cold)}" cy="${y}" r="4"/>`
			];
			const name = peer.title.replaceAll('`', '').replace('<', '&lt;').replace('>', '&gt;');
			return `<g class="${peer.isSite ? 'own' : ''}"><text x="${LEFT - 14}" y="${y + 4}" text-anchor="end">${name}</text>${marks.join('')}</g>`;
		});
		return `<text class="head" x="${LEFT}" y="${top - 38}">${engine}: press to first sound, 1 Mbit/s</text>${grid.join('')}${rows.join('')}`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time from press to first sound at 1 Mbit/s, for each player">
<style>
text{font:13px system-ui,sans-serif;fill:#222}.dim{fill:#6b6b6b;font-size:12px}.head{font-weight:650}
.grid{stroke:#ddd}.span{stroke:#999}.dot{fill:#222}.ring{fill:#fff;stroke:#222;stroke-width:1.5}
.own text{font-weight:650}.own .dot{fill:#d1001f}.own .ring,.own .span{stroke:#d1001f}
</style>
<rect width="100%" height="100%" fill="#fff"/>
${blocks.join('\n')}
<g transform="translate(${LEFT} ${height - 14})"><circle class="ring" cx="4" r="4"/><text x="14" y="4">primed</text><circle class="dot" cx="84" r="4"/><text x="94" y="4">cold</text></g>
</svg>
`;
}
