/** The part of the package that is used; it has no types of its own. */
declare module "gltf-validator" {
  interface Issue {
    readonly code: string;
    readonly message: string;
    readonly severity: number;
    readonly pointer?: string;
  }
  interface Report {
    readonly issues: { readonly numErrors: number; readonly numWarnings: number; readonly numInfos: number; readonly messages: readonly Issue[] };
  }
  export function validateBytes(data: Uint8Array, options: { maxIssues?: number; writeTimestamp?: boolean }): Promise<Report>;
}
