package org.example.facebank;

import android.Manifest;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.res.ColorStateList;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;

/** The app's first page: home, bills and me, on three tabs. */
public final class MainActivity extends Page {
  private static final int AT_LAUNCH = 21;
  private static final int SILENT = 22;
  private static final int SILENT_MILLIS = 2500;
  private static final String TAB = "tab";
  private FrameLayout stage;
  private LinearLayout tabs;
  private int tab = R.id.tab_home;
  private AlertDialog reprompt;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout page = widgets().column();
    page.setFitsSystemWindows(true);
    stage = new FrameLayout(this);
    page.addView(stage, new LinearLayout.LayoutParams(-1, 0, 1));
    tabs = widgets().line();
    tabs.setBackgroundResource(R.drawable.tabs);
    tabs.setElevation(widgets().dp(8));
    page.addView(tabs, new LinearLayout.LayoutParams(-1, widgets().dp(60)));
    setContentView(page);
    if (saved != null) {
      tab = saved.getInt(TAB, tab);
    } else {
      launched();
    }
  }

  @Override
  protected void onSaveInstanceState(Bundle out) {
    super.onSaveInstanceState(out);
    out.putInt(TAB, tab);
  }

  private void launched() {
    if (!wallet().privacyAsked() && !violates(Switch.POLICY, "no-prompt")) {
      askPrivacy();
    } else if (violates(Switch.POLICY, "no-prompt")) {
      wallet().privacy(true);
    }
    boolean granted =
        checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED;
    if (violates(Switch.CAMERA_REQUEST, "launch") && !granted) {
      requestPermissions(new String[] {Manifest.permission.CAMERA}, AT_LAUNCH);
    }
    if (wallet().cameraDenied() && violates(Switch.CAMERA_DENIED, "exit")) {
      finishAffinity();
    }
    if (wallet().cameraDenied() && !granted) {
      if (violates(Switch.RELAUNCH, "permission")) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, AT_LAUNCH);
      } else if (violates(Switch.RELAUNCH, "own-dialog")) {
        nagForCamera();
      }
    }
    if (wallet().refusedAny() && violates(Switch.REFUSAL_EFFECT, "silent-start")) {
      if (granted) {
        openSilently();
      } else {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, SILENT);
      }
    }
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
    if (request == SILENT
        && results.length > 0
        && results[0] == PackageManager.PERMISSION_GRANTED) {
      openSilently();
    }
  }

  private void openSilently() {
    app().warmUp().start();
    new Handler(Looper.getMainLooper()).postDelayed(app().warmUp()::stop, SILENT_MILLIS);
  }

  @Override
  protected void onResume() {
    super.onResume();
    show(tab);
    if (violates(Switch.REPROMPT, "home")) {
      promptAgain();
    }
  }

  private void show(int chosen) {
    tab = chosen;
    LinearLayout content = widgets().content();
    boolean blocked = wallet().cameraDenied() && violates(Switch.CAMERA_DENIED, "blocks-home");
    if (blocked) {
      content.addView(widgets().heading(getString(R.string.v_blocked)), widgets().below(120));
    } else if (chosen == R.id.tab_bills) {
      bills(content);
    } else if (chosen == R.id.tab_me) {
      me(content);
    } else {
      home(content);
    }
    stage.removeAllViews();
    stage.addView(widgets().scrolling(content), new ViewGroup.LayoutParams(-1, -1));
    tabs.removeAllViews();
    if (!blocked) {
      addTab(R.id.tab_home, R.drawable.ic_home, R.string.tab_home);
      addTab(R.id.tab_bills, R.drawable.ic_bill, R.string.tab_bills);
      addTab(R.id.tab_me, R.drawable.ic_me, R.string.tab_me);
    }
    if (chosen == R.id.tab_bills && violates(Switch.REPROMPT, "bill")) {
      promptAgain();
    }
  }

  private void addTab(int id, int icon, int name) {
    boolean on = id == tab;
    LinearLayout one = widgets().column();
    one.setId(id);
    one.setGravity(Gravity.CENTER);
    one.setSelected(on);
    one.setBackgroundResource(widgets().selectable());
    ImageView picture = new ImageView(this);
    picture.setImageResource(icon);
    int ink = getColor(on ? R.color.brand : R.color.ink_soft);
    picture.setImageTintList(ColorStateList.valueOf(ink));
    one.addView(picture, new LinearLayout.LayoutParams(widgets().dp(24), widgets().dp(24)));
    TextView words =
        widgets().text(getString(name), 12, on ? R.color.brand : R.color.ink_soft, true);
    words.setGravity(Gravity.CENTER);
    one.addView(words, widgets().below(2));
    one.setOnClickListener(view -> show(id));
    tabs.addView(one, new LinearLayout.LayoutParams(0, -1, 1));
  }

  // ---- first run ------------------------------------------------------------------------------

  private void askPrivacy() {
    LinearLayout all = widgets().column();
    all.setPadding(widgets().dp(24), widgets().dp(24), widgets().dp(24), widgets().dp(20));
    all.addView(widgets().heading(getString(R.string.privacy_title)));
    all.addView(widgets().body(getString(R.string.privacy_body)), widgets().below(12));
    if (violates(Switch.CONSENT_SCREEN, "general")) {
      all.addView(widgets().body(getString(R.string.privacy_face_paragraph)), widgets().below(12));
    }
    LinearLayout links = widgets().line();
    links.addView(link(R.string.terms_link, DocumentActivity.TERMS));
    View policy = link(R.string.policy_link, DocumentActivity.PRIVACY);
    policy.setPadding(widgets().dp(16), widgets().dp(10), 0, widgets().dp(10));
    links.addView(policy);
    all.addView(links, widgets().below(6));
    AlertDialog popUp = new AlertDialog.Builder(this).setView(all).setCancelable(false).create();
    Button agree = widgets().primary(getString(R.string.privacy_agree));
    agree.setOnClickListener(
        view -> {
          wallet().privacy(true);
          popUp.dismiss();
          show(tab);
        });
    Button disagree = widgets().secondary(getString(R.string.privacy_disagree));
    disagree.setOnClickListener(
        view -> {
          wallet().privacy(false);
          popUp.dismiss();
          show(tab);
        });
    all.addView(widgets().pair(disagree, agree), widgets().below(14));
    popUp.show();
  }

  private TextView link(int words, String document) {
    TextView link = widgets().link(getString(words));
    link.setOnClickListener(view -> openDocument(document));
    return link;
  }

  /** What needs an account needs the privacy policy first. */
  private void openIfAgreed(Class<? extends Page> page) {
    if (wallet().privacyAgreed()) {
      open(page);
    } else {
      askPrivacy();
    }
  }

  // ---- home -----------------------------------------------------------------------------------

  private void home(LinearLayout content) {
    if (wallet().privacyAsked() && !wallet().privacyAgreed()) {
      content.addView(widgets().notice(getString(R.string.browse_only)));
      TextView again = widgets().link(getString(R.string.browse_only_action));
      again.setOnClickListener(view -> askPrivacy());
      content.addView(again, widgets().wide());
    }
    boolean guest = wallet().user().isEmpty();
    LinearLayout greeting = widgets().line();
    greeting.addView(
        widgets()
            .text(
                guest
                    ? getString(R.string.hello_guest)
                    : getString(R.string.hello_user, FacePage.masked(wallet().user())),
                22,
                R.color.ink,
                true),
        new LinearLayout.LayoutParams(0, -2, 1));
    Button sign = widgets().secondary(getString(guest ? R.string.sign_in : R.string.sign_out));
    sign.setOnClickListener(
        view -> {
          if (guest) {
            openIfAgreed(SignInActivity.class);
          } else {
            signOut();
          }
        });
    greeting.addView(sign, new LinearLayout.LayoutParams(widgets().dp(104), widgets().dp(42)));
    content.addView(greeting, widgets().below(4));
    content.addView(balance(guest), widgets().below(16));
    if (!(violates(Switch.AFTER_REFUSAL, "hide-tiles") && wallet().refusedAny())) {
      content.addView(widgets().section(getString(R.string.services)));
      LinearLayout first = widgets().line();
      first.addView(
          tile(R.drawable.ic_bill, R.string.tile_bill, () -> show(R.id.tab_bills)), half());
      first.addView(
          tile(R.drawable.ic_power, R.string.tile_pay, () -> openIfAgreed(PayActivity.class)),
          half());
      content.addView(first, widgets().wide());
      LinearLayout second = widgets().line();
      second.addView(
          tile(
              R.drawable.ic_id,
              R.string.tile_real_name,
              () -> openIfAgreed(RealNameActivity.class)),
          half());
      second.addView(
          tile(
              R.drawable.ic_effects,
              R.string.tile_effects,
              () -> openIfAgreed(EffectsActivity.class)),
          half());
      content.addView(second, widgets().wide());
    }
    content.addView(widgets().section(getString(R.string.recent)));
    LinearLayout recent = widgets().card();
    widgets()
        .rows(
            recent,
            spending(R.drawable.ic_food, R.string.tx_market, R.string.tx_today, "− ¥ 86.40"),
            spending(R.drawable.ic_bus, R.string.tx_metro, R.string.tx_today, "− ¥ 4.00"),
            spending(R.drawable.ic_food, R.string.tx_noodles, R.string.tx_yesterday, "− ¥ 23.00"));
    content.addView(recent, widgets().wide());
  }

  private View balance(boolean guest) {
    LinearLayout card = widgets().column();
    card.setBackgroundResource(R.drawable.balance);
    card.setElevation(widgets().dp(4));
    int inset = widgets().dp(22);
    card.setPadding(inset, inset, inset, inset);
    card.addView(widgets().text(getString(R.string.balance), 14, R.color.brand_pale, false));
    card.addView(
        widgets()
            .text(
                getString(guest ? R.string.balance_hidden : R.string.balance_amount),
                32,
                R.color.on_brand,
                true),
        widgets().below(6));
    card.addView(
        widgets().text(getString(R.string.card_name), 14, R.color.brand_pale, false),
        widgets().below(18));
    return card;
  }

  private LinearLayout.LayoutParams half() {
    LinearLayout.LayoutParams half = new LinearLayout.LayoutParams(0, widgets().dp(92), 1);
    int gap = widgets().dp(5);
    half.setMargins(gap, gap, gap, gap);
    return half;
  }

  private View tile(int icon, int name, Runnable tap) {
    LinearLayout tile = widgets().column();
    tile.setBackgroundResource(R.drawable.card);
    tile.setElevation(widgets().dp(1));
    tile.setPadding(widgets().dp(14), widgets().dp(12), widgets().dp(8), widgets().dp(10));
    tile.addView(
        widgets().badge(icon, 38),
        new LinearLayout.LayoutParams(widgets().dp(38), widgets().dp(38)));
    tile.addView(widgets().text(getString(name), 15, R.color.ink, true), widgets().below(8));
    tile.setForeground(getDrawable(widgets().selectable()));
    tile.setOnClickListener(view -> tap.run());
    return tile;
  }

  private View spending(int icon, int name, int below, String amount) {
    LinearLayout row = (LinearLayout) widgets().row(icon, getString(name), getString(below), null);
    row.addView(widgets().text(amount, 16, R.color.ink, true));
    return row;
  }

  // ---- bills ----------------------------------------------------------------------------------

  private void bills(LinearLayout content) {
    content.addView(widgets().heading(getString(R.string.bill_title)), widgets().below(4));
    boolean refused = wallet().refusedAny();
    if ((refused && violates(Switch.BILL_AFTER_REFUSAL, "face-first"))
        || (wallet().withdrawnAny() && violates(Switch.BILL_AFTER_WITHDRAWAL, "face-first"))) {
      content.addView(widgets().notice(getString(R.string.bill_face_first)), widgets().below(20));
      return;
    }
    if ((refused && violates(Switch.BILL_AFTER_REFUSAL, "empty"))
        || (wallet().cameraDenied() && violates(Switch.CAMERA_DENIED, "empty-bill"))
        || (app().session().withdrawn && violates(Switch.BILL_AFTER_WITHDRAWAL, "in-session"))) {
      return;
    }
    LinearLayout total = widgets().card();
    int inset = widgets().dp(20);
    total.setPadding(inset, inset, inset, inset);
    total.addView(widgets().body(getString(R.string.bill_total)));
    total.addView(
        widgets().text(getString(R.string.bill_amount), 32, R.color.ink, true), widgets().below(4));
    content.addView(total, widgets().below(16));
    LinearLayout kinds = widgets().card();
    widgets()
        .rows(
            kinds,
            spending(R.drawable.ic_food, R.string.bill_food, R.string.tx_today, "¥ 1,042.30"),
            spending(R.drawable.ic_bus, R.string.bill_transport, R.string.tx_today, "¥ 186.00"),
            spending(R.drawable.ic_water, R.string.bill_home, R.string.tx_yesterday, "¥ 412.80"),
            spending(
                R.drawable.ic_shop, R.string.bill_shopping, R.string.tx_yesterday, "¥ 677.50"));
    content.addView(kinds, widgets().below(16));
  }

  // ---- me -------------------------------------------------------------------------------------

  private void me(LinearLayout content) {
    boolean guest = wallet().user().isEmpty();
    LinearLayout who = widgets().line();
    who.addView(
        widgets().badge(R.drawable.ic_me, 60),
        new LinearLayout.LayoutParams(widgets().dp(60), widgets().dp(60)));
    TextView name =
        widgets().heading(guest ? getString(R.string.me_guest) : FacePage.masked(wallet().user()));
    name.setPadding(widgets().dp(16), 0, 0, 0);
    who.addView(name);
    content.addView(who, widgets().below(8));
    content.addView(widgets().section(getString(R.string.me_privacy)));
    LinearLayout privacy = widgets().card();
    java.util.List<View> rows = new java.util.ArrayList<>();
    if (!violates(Switch.WITHDRAW_PATH, "buried")) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_face,
                  getString(R.string.face_recognition),
                  getString(R.string.face_recognition_hint),
                  () -> open(FaceSettingsActivity.class)));
    }
    if (!violates(Switch.FACE_RULES, "not-in-settings")) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_doc,
                  getString(R.string.face_rules),
                  null,
                  () -> openDocument(DocumentActivity.FACE_RULES)));
    }
    if (!violates(Switch.POLICY, "deep")) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_shield,
                  getString(R.string.privacy_policy),
                  null,
                  () -> openDocument(DocumentActivity.PRIVACY)));
    }
    rows.add(
        widgets()
            .row(
                R.drawable.ic_doc,
                getString(R.string.user_agreement),
                null,
                () -> openDocument(DocumentActivity.TERMS)));
    if (!violates(Switch.LISTS, "none") && !violates(Switch.LISTS, "buried")) {
      rows.add(
          widgets()
              .row(
                  R.drawable.ic_doc,
                  getString(R.string.collected_list),
                  null,
                  () -> openDocument(DocumentActivity.COLLECTED)));
      if (!violates(Switch.LISTS, "no-sharing-list")) {
        rows.add(
            widgets()
                .row(
                    R.drawable.ic_doc,
                    getString(R.string.sharing_list),
                    null,
                    () -> openDocument(DocumentActivity.SHARING)));
      }
    }
    widgets().rows(privacy, rows.toArray(new View[0]));
    content.addView(privacy, widgets().wide());
    content.addView(widgets().section(getString(R.string.me_account)));
    LinearLayout account = widgets().card();
    View settings =
        widgets()
            .row(
                R.drawable.ic_settings,
                getString(R.string.settings),
                null,
                () -> open(SettingsActivity.class));
    if (guest) {
      widgets().rows(account, settings);
    } else {
      widgets()
          .rows(
              account,
              settings,
              widgets().row(R.drawable.ic_exit, getString(R.string.sign_out), null, this::signOut));
    }
    content.addView(account, widgets().wide());
  }

  private void signOut() {
    wallet().signOut();
    show(R.id.tab_home);
  }

  // ---- seeded violations ----------------------------------------------------------------------

  private void promptAgain() {
    boolean shown = reprompt != null && reprompt.isShowing();
    if (!wallet().refusedAny() || app().session().reprompted || shown) {
      return;
    }
    app().session().reprompted = true;
    reprompt =
        new AlertDialog.Builder(this)
            .setTitle(R.string.v_reprompt_title)
            .setMessage(R.string.v_reprompt_text)
            .setPositiveButton(
                R.string.login_agree,
                (dialog, which) -> startActivity(new Intent(this, SignInActivity.class)))
            .setNegativeButton(R.string.login_refuse, null)
            .show();
  }

  private void nagForCamera() {
    new AlertDialog.Builder(this)
        .setTitle(R.string.v_need_camera_title)
        .setMessage(R.string.v_need_camera_text)
        .setPositiveButton(
            R.string.v_need_camera_go,
            (dialog, which) ->
                requestPermissions(new String[] {Manifest.permission.CAMERA}, AT_LAUNCH))
        .setNegativeButton(R.string.v_need_camera_no, null)
        .show();
  }
}
