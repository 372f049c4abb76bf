package pl.ugoda.console.view;

import java.util.List;

/**
 * What comes next, when, and why: {@code E-mail: pierwsze przypomnienie, jutro}.
 *
 * @param when empty when nothing will be done
 * @param rules every rule that was asked, in order
 */
public record NextStepView(String what, String when, List<String> because, List<DecisionLine.Rule> rules) {}
