/** A text that a reader might mistake for markup. */
export const hostileText =
	'"\'><script>alert(1)</script></title>]]>&amp; <!--\n#EXTINF:1,\u202eשלום 🤫\u0000\ud800';

/** The same as `plainText` gives it. */
export const inertText =
	'"\'><script>alert(1)</script></title>]]>&amp; <!-- #EXTINF:1,שלום 🤫 \ufffd';
