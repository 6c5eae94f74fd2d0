/** Decides what a form with files sent: each field as a text or as a file. */

/** A file that was sent by a form. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is kept between the steps of an import. */
export interface KeptUpload {
  readonly id: string;
  readonly name: string;
}

/** The fields of a form by name: texts as they are, files as `Upload`; of several with one name the first. */
export async function formOf(body: Buffer, contentType: string): Promise<Readonly<Record<string, string | Upload>>> {
  const fields = new Map<string, string | Upload>();
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    for (const [name, value] of form) {
      if (fields.has(name)) continue;
      if (typeof value === 'string') fields.set(name, value);
      else fields.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  } catch {
    throw fault(400, 'The form could not be read. Load the page again and send it again.');
  }
  return Object.fromEntries(fields);
}

/** As Fastify's own errors are: with the status that is answered. */
export function fault(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
