package pl.ugoda.portal.view;

/**
 * Something to be put right in a form.
 *
 * @param field the id of the part of the page it stands in
 */
public record Mistake(String field, String text) {}
