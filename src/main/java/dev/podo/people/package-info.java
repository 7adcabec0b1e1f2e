/** Accounts, roles and sign-in. */
package dev.podo.people;
