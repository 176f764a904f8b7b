/**
 * Pictures and papers that belong to a record of another room: taken in piece by piece, looked into, made harmless, kept outside the
 * database, taken down at once. Whose they are and who may see them is said by the room of the record, as an {@code AttachmentOwner}.
 */
package vn.chungtay.attachments;
