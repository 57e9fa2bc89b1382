/** Where each file that is made of a policy lies, below the site's address. */
export const rightsPaths = {
	robotsTxt: '/robots.txt',
	tdmrep: '/.well-known/tdmrep.json',
	tdmPolicy: '/tdm-policy.json',
	licence: '/license.xml',
	securityTxt: '/.well-known/security.txt'
} as const;
