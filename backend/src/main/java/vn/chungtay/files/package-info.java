/**
 * Rows as files, on {@code shared} alone: every list as CSV or a workbook, and imports with the forms they may come in, their templates and
 * their memory. It knows no feature: a room says how its rows are written ({@code Importer}); the columns of a list follow from its view.
 */
package vn.chungtay.files;
