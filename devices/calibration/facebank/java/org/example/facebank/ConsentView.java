package org.example.facebank;

import android.app.AlertDialog;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.ImageButton;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Locale;

/** The question about the face as a view: the facts, the rules, perhaps a box, two controls. */
final class ConsentView {
  private static final int SELF_TICK_MILLIS = 1000;
  private static final int AUTO_ADVANCE_MILLIS = 3000;
  private static final int PRESSURE_SECONDS = 599;
  private static final float LARGE_LETTERS = 1.3f;

  /** What the person decides. */
  interface Choice {
    void agreed();

    void refused();
  }

  private final Page page;
  private final Widgets widgets;
  private final FaceFunction function;
  private final boolean withBox;
  private final Choice choice;
  private CheckBox box;
  private CheckBox marketing;
  private TextView hint;
  private boolean decided;

  ConsentView(Page page, FaceFunction function, boolean withBox, Choice choice) {
    this.page = page;
    this.widgets = page.widgets();
    this.function = function;
    this.withBox = withBox;
    this.choice = choice;
  }

  /** Everything above the two controls. */
  LinearLayout facts() {
    LinearLayout all = widgets.column();
    all.setId(R.id.consent_text);
    if (page.violates(Switch.REFUSAL_CONTROL, "unlabelled")) {
      ImageButton cross = widgets.iconButton(R.drawable.ic_close, null);
      cross.setOnClickListener(view -> refuse());
      LinearLayout.LayoutParams corner =
          new LinearLayout.LayoutParams(widgets.dp(44), widgets.dp(44));
      corner.gravity = Gravity.END;
      all.addView(cross, corner);
    }
    boolean faceless = page.violates(Switch.CONSENT_SCREEN, "no-face");
    all.addView(
        widgets.heading(page.getString(faceless ? R.string.v_identity_title : function.title)),
        widgets.wide());
    if (faceless) {
      all.addView(widgets.body(page.getString(R.string.v_identity_text)), widgets.below(12));
    } else if (!page.violates(Switch.NOTICE, "promise")
        && !page.violates(Switch.NOTICE, "general")) {
      for (int[] fact : function.facts()) {
        if (!leavesOut(fact[0])) {
          boolean onPhone =
              fact[0] == R.string.consent_how && page.violates(Switch.CONSENT_UPLOAD, "on-phone");
          all.addView(
              widgets.text(page.getString(fact[0]), 13, R.color.ink_soft, true), widgets.below(10));
          all.addView(
              widgets.text(
                  page.getString(onPhone ? R.string.v_on_phone : fact[1]), 15, R.color.ink, false),
              widgets.below(1));
        }
      }
    }
    if (!page.violates(Switch.FACE_RULES, "no-link")) {
      TextView link =
          widgets.link(page.getString(faceless ? R.string.v_identity_rules : R.string.rules_link));
      link.setId(R.id.rules_link);
      link.setOnClickListener(view -> openRules());
      LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(-2, -2);
      place.topMargin = widgets.dp(6);
      all.addView(link, place);
    }
    if (page.app().update().asksAnew()) {
      all.addView(widgets.body(page.getString(R.string.v_terms_new)), widgets.below(10));
    }
    if (page.violates(Switch.FURTHER_PURPOSE, "asked-anew") && page.wallet().consentsAny()) {
      all.addView(widgets.body(page.getString(R.string.v_further_anew)), widgets.below(10));
    }
    pressure(all);
    boxes(all, faceless);
    return all;
  }

  private void pressure(LinearLayout all) {
    if (page.violates(Switch.PRESSURE, "reward")) {
      all.addView(widgets.heading(page.getString(R.string.v_pressure_reward)), widgets.below(12));
    }
    if (page.violates(Switch.PRESSURE, "none-tied")) {
      all.addView(widgets.body(page.getString(R.string.v_pressure_none)), widgets.below(12));
    }
    if (page.violates(Switch.PRESSURE, "countdown")) {
      TextView clock = widgets.text("", 15, R.color.bad, false);
      all.addView(clock, widgets.below(8));
      runDown(clock, PRESSURE_SECONDS);
    }
  }

  private void runDown(TextView clock, int left) {
    clock.setText(String.format(Locale.ROOT, "%02d:%02d", left / 60, left % 60));
    if (left > 0) {
      clock.postDelayed(() -> runDown(clock, left - 1), 1000);
    }
  }

  private boolean leavesOut(int fact) {
    boolean silent = page.violates(Switch.CONSENT_UPLOAD, "unsaid");
    if (fact == R.string.consent_how) {
      return silent;
    }
    if (fact == R.string.consent_where) {
      return silent
          || page.violates(Switch.CONSENT_UPLOAD, "on-phone")
          || page.violates(Switch.NOTICE, "no-location");
    }
    return fact == R.string.consent_keep && page.violates(Switch.NOTICE, "no-retention");
  }

  private void boxes(LinearLayout all, boolean faceless) {
    boolean terms = page.violates(Switch.CONSENT_BUNDLE, "terms");
    boolean needed =
        terms
            || page.violates(Switch.CONSENT_ACT, "ticked")
            || page.violates(Switch.CONSENT_ACT, "self-ticking");
    boolean unwanted = faceless || page.violates(Switch.CONSENT_ACT, "by-continuing");
    if ((withBox || needed) && !unwanted) {
      box = widgets.box(page.getString(terms ? R.string.v_terms_box : function.box));
      box.setId(R.id.consent_box);
      box.setChecked(page.violates(Switch.CONSENT_ACT, "ticked"));
      all.addView(box, widgets.below(4));
    }
    if (page.violates(Switch.CONSENT_BUNDLE, "marketing-gate")) {
      marketing = widgets.box(page.getString(R.string.v_marketing_box));
      all.addView(marketing, widgets.below(4));
    }
    hint = widgets.text(page.getString(R.string.tick_first), 13, R.color.bad, false);
    hint.setVisibility(View.GONE);
    all.addView(hint, widgets.below(4));
    if (page.violates(Switch.CONSENT_ACT, "by-continuing")) {
      all.addView(widgets.body(page.getString(R.string.v_by_continuing)), widgets.below(8));
    }
    if (box != null && page.violates(Switch.CONSENT_ACT, "self-ticking")) {
      box.postDelayed(() -> box.setChecked(true), SELF_TICK_MILLIS);
    }
    if (page.violates(Switch.CONSENT_ACT, "auto-advance")) {
      all.postDelayed(this::moveOn, AUTO_ADVANCE_MILLIS);
    }
  }

  /** The two controls, and what stands beside them. */
  LinearLayout controls() {
    LinearLayout all = widgets.column();
    Button agree = widgets.primary(page.getString(agreeLabel()));
    agree.setId(R.id.agree);
    agree.setOnClickListener(view -> agree());
    if (marketing != null) {
      agree.setEnabled(false);
      agree.setAlpha(0.4f);
      marketing.setOnCheckedChangeListener(
          (view, on) -> {
            agree.setEnabled(on);
            agree.setAlpha(on ? 1 : 0.4f);
          });
    }
    Button refuse = widgets.secondary(page.getString(refuseLabel()));
    refuse.setId(R.id.refuse);
    refuse.setOnClickListener(view -> refuse());
    access(refuse);
    if (refusalIsHidden()) {
      all.addView(agree, widgets.tall(50, 0));
      if (page.violates(Switch.REFUSAL_CONTROL, "behind-more")) {
        TextView more = widgets.link(page.getString(R.string.v_more_options));
        more.setGravity(Gravity.CENTER);
        more.setOnClickListener(
            view -> {
              all.removeView(more);
              all.addView(refuse, widgets.tall(50, 10));
            });
        all.addView(more, widgets.below(4));
      }
    } else if (page.violates(Switch.REFUSAL_STYLE, "tiny")) {
      all.addView(agree, widgets.tall(50, 0));
      TextView small = widgets.text(page.getString(refuseLabel()), 11, R.color.ink_soft, false);
      small.setOnClickListener(view -> refuse());
      LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(-2, -2);
      place.gravity = Gravity.CENTER_HORIZONTAL;
      place.topMargin = widgets.dp(8);
      all.addView(small, place);
    } else {
      if (page.violates(Switch.REFUSAL_STYLE, "pale")) {
        refuse.setTextColor(page.getColor(R.color.ink_pale));
        refuse.setBackgroundColor(page.getColor(R.color.card));
      }
      if (page.violates(Switch.REFUSAL_CONTROL, "disabled")) {
        refuse.setEnabled(false);
        refuse.setAlpha(0.4f);
      }
      all.addView(widgets.pair(refuse, agree), widgets.wide());
      if (page.violates(Switch.ACCESS, "no-room") && hasLargeLetters()) {
        refuse.setVisibility(View.GONE);
      }
    }
    if (page.violates(Switch.CONSENT_BUNDLE, "marketing")) {
      all.addView(
          widgets.text(page.getString(R.string.v_marketing_line), 12, R.color.ink_soft, false),
          widgets.below(8));
    }
    return all;
  }

  private boolean hasLargeLetters() {
    return page.getResources().getConfiguration().fontScale > LARGE_LETTERS;
  }

  /** What a screen reader is given of the refusal. */
  void access(Button refuse) {
    if (page.violates(Switch.ACCESS, "refusal-unheard")) {
      refuse.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
    } else if (page.violates(Switch.ACCESS, "refusal-read-as-consent")) {
      refuse.setContentDescription(page.getString(agreeLabel()));
    } else if (page.violates(Switch.ACCESS, "refusal-in-other-words")) {
      refuse.setContentDescription(page.getString(R.string.v_access_refuse));
    }
  }

  boolean refusalIsHidden() {
    return page.violates(Switch.REFUSAL_CONTROL, "none")
        || page.violates(Switch.REFUSAL_CONTROL, "behind-more")
        || page.violates(Switch.REFUSAL_CONTROL, "unlabelled");
  }

  int agreeLabel() {
    if (page.violates(Switch.CONSENT_CAMERA, "one-button")) {
      return R.string.v_agree_camera;
    }
    return page.violates(Switch.CONSENT_ACT, "by-continuing")
        ? R.string.v_continue
        : function.agree;
  }

  int refuseLabel() {
    return page.violates(Switch.REFUSAL_STYLE, "shaming") ? R.string.v_shaming : function.refuse;
  }

  void agree() {
    if (box != null && !box.isChecked()) {
      hint.setVisibility(View.VISIBLE);
      return;
    }
    moveOn();
  }

  private void moveOn() {
    if (!decided && !page.isFinishing() && !page.isDestroyed()) {
      decided = true;
      choice.agreed();
    }
  }

  void refuse() {
    if (page.violates(Switch.REFUSAL_STYLE, "extra-dialogs")) {
      sure(R.string.v_sure_1, () -> sure(R.string.v_sure_2, this::finallyRefuse));
    } else if (page.violates(Switch.PRESSURE, "loss")) {
      sure(R.string.v_pressure_loss, this::finallyRefuse);
    } else {
      finallyRefuse();
    }
  }

  private void finallyRefuse() {
    if (!decided) {
      decided = true;
      choice.refused();
    }
  }

  private void sure(int question, Runnable yes) {
    new AlertDialog.Builder(page)
        .setMessage(question)
        .setPositiveButton(R.string.v_sure_stay, null)
        .setNegativeButton(R.string.v_sure_go, (dialog, which) -> yes.run())
        .show();
  }

  private void openRules() {
    if (page.violates(Switch.FACE_RULES, "general-policy")) {
      page.openDocument(DocumentActivity.PRIVACY);
    } else if (page.violates(Switch.FACE_RULES, "dead-link")) {
      page.openDocument(DocumentActivity.NOTHING);
    } else {
      page.openDocument(DocumentActivity.FACE_RULES);
    }
  }
}
