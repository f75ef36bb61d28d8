package org.facecert.statement;

/** What is typed into a field: a text of the route itself, or a value of an account by its name. */
public sealed interface ValueRef {

  /** A text that stands in the route. */
  record Literal(String text) implements ValueRef {
    @Override
    public String toString() {
      return Act.quoted(text);
    }
  }

  /** A value of an account; never the value itself. */
  record OfAccount(String account, String field) implements ValueRef {
    @Override
    public String toString() {
      return "account." + account + "." + field;
    }
  }
}
