/**
 * Who would fit whom: for a school or a unit, those it could work with, each with what speaks for it. It uses the rooms of
 * {@code organisations}, {@code programmes}, {@code pairings} and {@code sessions}, whose records speak.
 */
package vn.chungtay.matching;
