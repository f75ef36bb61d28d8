package org.facecert.statement;

import java.util.List;

/**
 * Third-party code that the applicant says is in the package.
 *
 * @param marks beginnings of its classes' names, or names of its native libraries
 */
public record DeclaredComponent(String name, List<String> marks) {

  public DeclaredComponent {
    marks = List.copyOf(marks);
  }
}
