/**
 * The reform of the map of units: its day and its files, what they would do to everything that stands on the old map, and the doing of it
 * in one transaction. It uses the imports of organisations, what pairings and pilots make of an end, the long work of operations, and for
 * the people of ended units Keycloak, through access.
 */
package vn.chungtay.reform;
