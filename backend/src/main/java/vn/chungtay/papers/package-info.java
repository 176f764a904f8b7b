/**
 * Official papers as editable drafts, in the form that Decree 30/2020/NĐ-CP prescribes, without number and date. This room knows headings,
 * paragraphs and signatures, and nothing of what the papers are about: the room whose record it is gives the words. It uses no other room.
 */
package vn.chungtay.papers;
