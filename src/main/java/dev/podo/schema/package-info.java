/** The Kubernetes API as data: what manifests are checked and CEL expressions are compiled against. */
package dev.podo.schema;
