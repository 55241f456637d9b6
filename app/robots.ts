import type { MetadataRoute } from 'next';

/** The public record and the start page are for everybody; the pages of a check show nothing without a family's answers. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/zh/check/', '/en/check/'] } };
}
