/** Times the search for a name among 5,000, as if each query were the next letter: `npm run search:speed`. */
import { people } from '../src/content/people';
import { SearchedList } from '../src/routes/(site)/people/searched-list';

const frameMs = 1000 / 60;
const count = 5000;
const rounds = 40;
const queries = [
	...['k', 'ka', 'kat', 'kate', 'kate ', 'kate b', 'kate bu', 'kate bus', 'kate bush'],
	...['cate bush', 'bush kate', 'bsuh', 'lloyd webber', 'royal liverpool philharmonic', 'zzzz']
];

/** First and last names of those on the page, in every pairing that is needed. */
function makePeople(): { name: string; description?: string }[] {
	const known = people.contributors.list;
	return Array.from({ length: count }, (_, index) => {
		const first = known[index % known.length];
		const last = known[(index * 7 + Math.floor(index / known.length)) % known.length];
		const name = `${first?.text.split(' ')[0] ?? ''} ${last?.text.split(' ').at(-1) ?? ''} ${index}`;
		return first?.description === undefined ? { name } : { name, description: first.description };
	});
}

function timeOf(list: SearchedList, query: string): number {
	const started = performance.now();
	list.find(query);
	return performance.now() - started;
}

const list = new SearchedList(makePeople());
for (const query of queries) timeOf(list, query);
console.log(`Among ${count} names, in ms and as a share of a frame (${frameMs.toFixed(1)} ms):`);
for (const query of queries) {
	const times = Array.from({ length: rounds }, () => timeOf(list, query)).sort((a, b) => a - b);
	const median = times[rounds / 2] ?? Number.NaN;
	const slowest = times.at(-1) ?? Number.NaN;
	console.log(`  ${query.padEnd(30)}${figure(median)}   slowest${figure(slowest)}`);
}

function figure(ms: number): string {
	return `${ms.toFixed(2).padStart(7)}  (${Math.round((100 * ms) / frameMs)
		.toString()
		.padStart(3)} %)`;
}
