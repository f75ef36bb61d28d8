package org.facecert.check;

import java.util.List;
import org.facecert.notice.Item;
import org.facecert.notice.Value;

/** What a notice has to tell of the face, by requirement. */
public enum Claim {
  /** IN-02. */
  PURPOSE("the purpose", "目的", true, List.of(Item.PURPOSE), List.of()),
  /** IN-03. */
  METHOD("the method", "方式", true, List.of(Item.METHOD), List.of()),
  /** IN-04. */
  SCOPE("the kinds of data", "数据种类", true, List.of(Item.SCOPE), List.of()),
  /** IN-05: the period and what happens when it ends. */
  RETENTION(
      "the retention period and what happens at its end",
      "保存期限和到期后的处理",
      true,
      List.of(Item.RETENTION_PERIOD, Item.DELETION),
      List.of()),
  /** IN-06. */
  LOCATION("the storage location", "存储地点", true, List.of(Item.STORAGE_LOCATION), List.of()),
  /** IN-07. */
  NECESSITY(
      "necessity and effect on the person's rights",
      "必要性和对个人权益的影响",
      false,
      List.of(Item.NECESSITY_EFFECT),
      List.of()),
  /** IN-08: the same for all of the app's processing, so that it need not be said of the face. */
  HANDLER(
      "the handler, the contact and the complaint channel",
      "处理者、联系方式和投诉渠道",
      false,
      List.of(),
      List.of(Value.Kind.HANDLER, Value.Kind.CONTACT, Value.Kind.COMPLAINT)),
  /** IN-09: closing the account is said of the account, not of the face. */
  WAYS_OUT(
      "the ways to refuse, withdraw, delete and close the account",
      "拒绝、撤回、删除和注销账号的途径",
      false,
      List.of(Item.REFUSAL_ALTERNATIVE, Item.WITHDRAWAL, Item.DELETION),
      List.of(Value.Kind.CLOSING));

  private final String english;
  private final String chinese;
  private final boolean ofFaceOnly;
  private final List<Item> items;
  private final List<Value.Kind> values;

  Claim(
      String english,
      String chinese,
      boolean ofFaceOnly,
      List<Item> items,
      List<Value.Kind> values) {
    this.english = english;
    this.chinese = chinese;
    this.ofFaceOnly = ofFaceOnly;
    this.items = items;
    this.values = values;
  }

  String english() {
    return english;
  }

  String chinese() {
    return chinese;
  }

  /** Whether it has to be said of the face: said in general only, it is not said. */
  boolean ofFaceOnly() {
    return ofFaceOnly;
  }

  /** What the reader has to find of the face, each of it. */
  List<Item> items() {
    return items;
  }

  /** What the reader has to find anywhere, each of it. */
  List<Value.Kind> anywhere() {
    return values;
  }
}
