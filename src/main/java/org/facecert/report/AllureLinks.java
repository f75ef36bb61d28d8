package org.facecert.report;

import io.qameta.allure.model.Link;
import java.util.List;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;

/**
 * Links from a test to the clauses that it serves, in the HTML report of the same run. They hold
 * where Allure's pages are made in the run's folder ({@code allure generate allure-results}).
 */
final class AllureLinks {

  private AllureLinks() {}

  static List<Link> of(RequirementUsed requirement) {
    return requirement.clauses().stream().map(AllureLinks::of).toList();
  }

  private static Link of(ClauseServed clause) {
    return new Link()
        .setName(clause.id() + " " + clause.document())
        .setUrl("../report.html#" + ClauseWords.anchor(clause))
        .setType("clause");
  }
}
