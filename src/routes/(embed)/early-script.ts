/**
 * Runs before the first paint of a frame: what needs JavaScript may show, and the theme that its
 * address asks for holds. Any other theme is as if it were not there.
 */
export const earlyScript =
	"document.documentElement.dataset.js='';" +
	"{let t=new URLSearchParams(location.search).get('theme');" +
	"if(t==='paper'||t==='dark')document.documentElement.dataset.theme=t}";
