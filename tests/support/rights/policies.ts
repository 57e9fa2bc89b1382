import type { RightsPolicy } from '$content/rights';
import { hostileText } from '../hostile-text';
import type { RightsSite } from '$lib/rights/site';

/** Made-up policies, each for its own site. */
export const madeUp: readonly {
	readonly name: string;
	readonly policy: RightsPolicy;
	readonly site: RightsSite;
}[] = [
	{
		name: 'a painter who reserves all there is, under a hostile name',
		policy: {
			holder: { name: hostileText, kind: 'person' },
			paths: ['/'],
			allows: { search: false, aiInput: false, aiTraining: false },
			since: '2026-01-31',
			statement: 'All rights reserved.',
			contact: { email: 'ann.example+rights@painter.example' },
			page: '/',
			licensingPage: '/',
			contactPage: '/',
			contactExpires: '2026-12-31'
		},
		site: { origin: 'https://painter.example', basePath: '' }
	},
	{
		name: 'an archive below a path that allows input, but no training',
		policy: {
			holder: { name: 'Töne & <Räume>', kind: 'organization' },
			paths: ['/'],
			allows: { search: true, aiInput: true, aiTraining: false },
			since: '2026-02-28',
			statement: 'No training.',
			contact: { url: 'https://archive.example/ask?a=1&b="2"' },
			page: '/terms',
			licensingPage: '/terms#licence',
			contactPage: '/terms#contact',
			contactExpires: '2027-01-31'
		},
		site: { origin: 'https://archive.example:8443', basePath: '/field/recordings' }
	},
	{
		name: 'a choir that allows everything',
		policy: {
			holder: { name: 'A choir', kind: 'organization' },
			paths: ['/'],
			allows: { search: true, aiInput: true, aiTraining: true },
			since: '2026-03-31',
			statement: 'Sing along.',
			contact: { email: 'sing@choir.example', url: 'https://choir.example/contact' },
			page: '/rights',
			licensingPage: '/rights',
			contactPage: '/rights',
			contactExpires: '2027-02-28'
		},
		site: { origin: 'https://choir.example', basePath: '' }
	}
];
