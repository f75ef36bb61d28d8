package org.facecert.phone.dex;

import com.googlecode.d2j.Method;
import com.googlecode.d2j.converter.IR2JConverter;
import com.googlecode.d2j.dex.ClassVisitorFactory;
import com.googlecode.d2j.dex.DexExceptionHandler;
import com.googlecode.d2j.dex.ExDex2Asm;
import com.googlecode.d2j.node.DexClassNode;
import com.googlecode.d2j.node.DexFileNode;
import com.googlecode.d2j.node.DexMethodNode;
import com.googlecode.d2j.reader.Op;
import com.googlecode.dex2jar.ir.IrMethod;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The converter of dex2jar, made to go on after what it cannot convert and to name it. */
final class MethodConverter extends ExDex2Asm {
  private static final String ERROR = "java/lang/LinkageError";

  private final Consumer<Finding> findings;

  MethodConverter(Consumer<Finding> findings) {
    super(handler(findings));
    this.findings = findings;
  }

  private static DexExceptionHandler handler(Consumer<Finding> findings) {
    return new DexExceptionHandler() {
      @Override
      public void handleFileException(Exception e) {
        throw new IllegalStateException("unreadable: " + e, e);
      }

      @Override
      public void handleMethodTranslateException(
          Method method, DexMethodNode node, MethodVisitor code, Exception e) {
        findings.accept(new Finding(Finding.Kind.METHOD, method.toString(), reason(e)));
        refuse(code, method + " could not be translated from dex: " + reason(e));
      }
    };
  }

  static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest.toString();
  }

  /** In place of what the method would have done. */
  private static void refuse(MethodVisitor code, String why) {
    code.visitTypeInsn(Opcodes.NEW, ERROR);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(why.length() > 2000 ? why.substring(0, 2000) : why);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, ERROR, "<init>", "(Ljava/lang/String;)V", false);
    code.visitInsn(Opcodes.ATHROW);
  }

  /** One class that cannot be converted must not take the others with it. */
  @Override
  public void convertClass(
      DexFileNode file, DexClassNode node, ClassVisitorFactory target, Map<String, Clz> classes) {
    try {
      super.convertClass(file, node, target, classes);
    } catch (UncheckedIOException e) {
      // a full disk is no fault of the class
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      findings.accept(new Finding(Finding.Kind.CLASS, node.className, reason(e)));
    }
  }

  /** dex2jar throws where a method comes to such an instruction, and says nothing of it. */
  @Override
  public void convertCode(DexMethodNode node, MethodVisitor code, ClzCtx context) {
    if (node.codeNode.stmts.stream().anyMatch(s -> s.op == Op.BAD_OP)) {
      String why =
          "it holds instructions that Android does not have, and ends where it comes to one";
      findings.accept(new Finding(Finding.Kind.METHOD, node.method.toString(), why));
    }
    super.convertCode(node, code, context);
  }

  /** Deep expressions overflow the stack, which is an Error and would pass by the handler. */
  @Override
  public void optimize(IrMethod method) {
    try {
      super.optimize(method);
    } catch (StackOverflowError e) {
      throw new IllegalStateException("nested too deeply", e);
    }
  }

  /** As dex2jar's own program does it: synchronized blocks stay as they are. */
  @Override
  public void ir2j(IrMethod method, MethodVisitor code, ClzCtx context) {
    new IR2JConverter().optimizeSynchronized(false).clzCtx(context).ir(method).asm(code).convert();
    code.visitMaxs(-1, -1);
  }
}
