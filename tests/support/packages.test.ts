import { expect, it } from 'vitest';
import { planInstall } from './packages';

const missing = [
	{ name: 'chromium', brings: 'chromium' },
	{ name: 'webkit2gtk-driver', brings: 'WebKitWebDriver' }
];
const machine = { hasApt: true, isRoot: false, hasSudo: false, runsSystemd: false };
const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', '--quiet'];
const commands = [
	[...apt, 'update'],
	[...apt, 'install', '--yes', '--no-install-recommends', 'chromium', 'webkit2gtk-driver']
];

it('leaves a machine alone that has everything', () => {
	expect(planInstall([], { ...machine, isRoot: true })).toEqual({ kind: 'nothing' });
});

it('installs as root', () => {
	expect(planInstall(missing, { ...machine, isRoot: true })).toEqual({ kind: 'install', commands });
});

it('installs through sudo where it asks no password', () => {
	expect(planInstall(missing, { ...machine, hasSudo: true })).toEqual({
		kind: 'install',
		commands: commands.map((command) => ['sudo', '--non-interactive', ...command])
	});
});

it('ends the services that it brought, where installing starts them', () => {
	const servers = [...missing, { name: 'caddy', brings: 'caddy', service: 'caddy' }];
	const plan = planInstall(servers, { ...machine, isRoot: true, runsSystemd: true });
	expect(plan).toMatchObject({ kind: 'install' });
	expect('commands' in plan && plan.commands.slice(2)).toEqual([
		['systemctl', 'disable', '--now', 'caddy']
	]);
	const without = planInstall(missing, { ...machine, isRoot: true, runsSystemd: true });
	expect(without).toEqual({ kind: 'install', commands });
});

it.each([machine, { hasApt: false, isRoot: true, hasSudo: true, runsSystemd: true }])(
	'says what to install where it may not: %j',
	(helpless) => {
		expect(planInstall(missing, helpless)).toEqual({
			kind: 'ask',
			message: 'Install chromium webkit2gtk-driver: sudo apt-get install chromium webkit2gtk-driver'
		});
	}
);
