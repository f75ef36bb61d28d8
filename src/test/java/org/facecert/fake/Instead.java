package org.facecert.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.facecert.device.Capability;
import org.facecert.device.Session;

/** A phone that answers as it does, but for one capability. */
final class Instead {

  private Instead() {}

  /**
   * @param other what it has in place of its own
   */
  static <T extends Capability> Session of(Session phone, Class<T> type, UnaryOperator<T> other) {
    T own = phone.capability(type).orElseThrow();
    return with(phone, type, Optional.of(other.apply(own)));
  }

  static <T extends Capability> Session without(Session phone, Class<T> type) {
    return with(phone, type, Optional.empty());
  }

  /** One that can do this too. */
  static <T extends Capability> Session adding(Session phone, T more) {
    return with(phone, more.getClass(), Optional.of(more));
  }

  private static Session with(Session phone, Class<?> type, Optional<?> answer) {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, arguments) -> {
              if (arguments != null && arguments[0] == type) {
                return answer;
              }
              try {
                return method.invoke(phone, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
