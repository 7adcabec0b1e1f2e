/**
 * Untrusted YAML in, checked Kubernetes objects out, or problems that a learner understands.
 *
 * <p>These checks give good messages early. The boundary is the cluster's own access control, admission and quota.
 */
package dev.podo.manifest;
