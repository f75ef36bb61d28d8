package org.example.playground;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.PopupMenu;
import android.widget.Spinner;
import android.widget.TextView;

/** Everything whose rows are pressed without being clickable themselves. */
public class ListsActivity extends Activity {
  private TextView chosen;

  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    LinearLayout page = new LinearLayout(this);
    page.setOrientation(LinearLayout.VERTICAL);
    chosen = new TextView(this);
    chosen.setText("nothing chosen");
    page.addView(chosen);
    page.addView(
        button(
            "Ask",
            v ->
                new AlertDialog.Builder(this)
                    .setItems(
                        new String[] {"By letter", "By phone"},
                        (d, which) -> chosen.setText("answer " + which))
                    .show()));
    page.addView(
        button(
            "More",
            v -> {
              PopupMenu menu = new PopupMenu(this, v);
              menu.getMenu().add("Archive");
              menu.getMenu().add("Share");
              menu.setOnMenuItemClickListener(
                  item -> {
                    chosen.setText("menu " + item.getTitle());
                    return true;
                  });
              menu.show();
            }));
    Spinner spinner = new Spinner(this);
    spinner.setAdapter(rows("Weekly", "Monthly"));
    page.addView(spinner);
    ListView list = new ListView(this);
    list.setAdapter(rows("First row", "Second row"));
    list.setOnItemClickListener(
        (AdapterView<?> parent, View row, int position, long id) ->
            chosen.setText("row " + position));
    page.addView(list);
    setContentView(page);
  }

  private ArrayAdapter<String> rows(String... words) {
    return new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, words);
  }

  private Button button(String words, View.OnClickListener pressed) {
    Button button = new Button(this);
    button.setAllCaps(false);
    button.setText(words);
    button.setOnClickListener(pressed);
    return button;
  }
}
