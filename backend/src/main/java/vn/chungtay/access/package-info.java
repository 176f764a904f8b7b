/**
 * Who is calling and what that person may do: roles and organisations out of the token, the {@link vn.chungtay.access.Scope} that every
 * query takes, sign-in and sign-out of the browser. It uses {@code shared} and {@code contract}, and declares the look-up of organisations
 * that the room of organisations gives it.
 */
package vn.chungtay.access;
