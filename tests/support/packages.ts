/** A Debian package that the tests need. */
export interface DebianPackage {
	readonly name: string;
	/** What it is known by: a program, or the path of a file. */
	readonly brings: string;
	/** A service that Debian starts when it is installed, now and whenever the machine starts. */
	readonly service?: string;
}

/** All that the tests need beyond Node and npm. */
export const packages: readonly DebianPackage[] = [
	{ name: 'chromium', brings: 'chromium' },
	// Has Arial's metrics, which the typeface's fallback counts on.
	{
		name: 'fonts-liberation',
		brings: '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'
	},
	{ name: 'firefox-esr', brings: 'firefox-esr' },
	{ name: 'webkit2gtk-driver', brings: 'WebKitWebDriver' },
	{ name: 'xvfb', brings: 'Xvfb' },
	{ name: 'poppler-utils', brings: 'pdftoppm' },
	{ name: 'pulseaudio', brings: 'pulseaudio' },
	{ name: 'ffmpeg', brings: 'ffmpeg' },
	{ name: 'sox', brings: 'sox' },
	{ name: 'nginx', brings: '/usr/sbin/nginx', service: 'nginx' },
	{
		name: 'libnginx-mod-http-brotli-static',
		brings: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
	},
	{ name: 'caddy', brings: 'caddy', service: 'caddy' }
];

/** What decides whether packages can be installed without asking. */
export interface Machine {
	readonly hasApt: boolean;
	readonly isRoot: boolean;
	/** Whether sudo works without a password. */
	readonly hasSudo: boolean;
	/** Whether installing a package starts its service. */
	readonly runsSystemd: boolean;
}

/** What to do about missing packages. */
export type Plan =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'install'; readonly commands: readonly (readonly [string, ...string[]])[] }
	| { readonly kind: 'ask'; readonly message: string };

/** Decides how missing packages come onto a machine. */
export function planInstall(missing: readonly DebianPackage[], machine: Machine): Plan {
	const names = missing.map(({ name }) => name);
	if (names.length === 0) return { kind: 'nothing' };
	if (!machine.hasApt || !(machine.isRoot || machine.hasSudo)) {
		const list = names.join(' ');
		return { kind: 'ask', message: `Install ${list}: sudo apt-get install ${list}` };
	}
	const asRoot = (...command: readonly [string, ...string[]]): readonly [string, ...string[]] =>
		machine.isRoot ? command : ['sudo', '--non-interactive', ...command];
	const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', '--quiet'] as const;
	// Tests start servers themselves. Keeping Debian from it beforehand would take a policy for the
	// whole machine (/usr/sbin/policy-rc.d).
	const services = machine.runsSystemd ? missing.flatMap(({ service }) => service ?? []) : [];
	return {
		kind: 'install',
		commands: [
			asRoot(...apt, 'update'),
			asRoot(...apt, 'install', '--yes', '--no-install-recommends', ...names),
			...(services.length > 0 ? [asRoot('systemctl', 'disable', '--now', ...services)] : [])
		]
	};
}
