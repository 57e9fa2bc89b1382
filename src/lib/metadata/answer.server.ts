/** A response with a text of a media type, which prerendering writes to a file. */
export function answer(body: string, type: string): Response {
	return new Response(body, { headers: { 'Content-Type': type } });
}
