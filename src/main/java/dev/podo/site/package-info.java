/** What every page shares: layout, language, headers, error pages and home. */
package dev.podo.site;
