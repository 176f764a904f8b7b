/**
 * Long work: what takes longer than a caller waits for runs by itself, tells how far it is, and is told of as failed when the service ends
 * under it. Any room may begin some; it uses the rooms of access and audit to say who did it.
 */
package vn.chungtay.operations;
