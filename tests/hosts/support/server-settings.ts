/** Options of an nginx. */
export interface NginxOptions {
	readonly workers?: number;
	/** A file that gets a line for each answer: its bytes with headers, its status, its address. */
	readonly log?: string;
}

/** An `nginx.conf` like Debian's, around the site in `site.conf`, with everything in one folder. */
export function nginxConf(folder: string, { workers = 1, log }: NginxOptions): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `\t${kind}_temp_path ${folder};\n`)
		.join('');
	return `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${folder}/nginx.pid;
worker_processes ${workers};
worker_rlimit_nofile 20000;
events {
	worker_connections 19000;
}
http {
	log_format sent '$bytes_sent $status $request_uri';
	access_log ${log === undefined ? 'off' : `${log} sent`};
${temporary}	include ${folder}/site.conf;
}
`;
}

/** Apache's settings: Debian's for each module, and what shared hosts have around a folder. */
export function apacheConf(folder: string, port: number, modules: readonly string[]): string {
	const includes = modules.flatMap((name) => {
		const path = `/etc/apache2/mods-available/${name}`;
		return [`Include ${path}.load\n`, `IncludeOptional ${path}.con[f]\n`];
	});
	return `ServerName localhost
Listen ${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}${includes.join('')}
DocumentRoot ${folder}/root
<Directory ${folder}/root>
	Options Indexes FollowSymLinks MultiViews
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^\\.ht">
	Require all denied
</FilesMatch>
AddDefaultCharset iso-8859-1
<IfModule mod_expires.c>
	ExpiresActive On
	ExpiresDefault "access plus 1 month"
</IfModule>
<IfModule mod_headers.c>
	Header set X-Content-Type-Options nosniff
</IfModule>
`;
}
