package org.example.playground;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public class SecondActivity extends Activity {
  @Override
  protected void onCreate(Bundle saved) {
    super.onCreate(saved);
    setResult(RESULT_OK, new Intent().putExtra("answer", "forty-two"));
    Button button = new Button(this);
    button.setText("Done");
    button.setAllCaps(false);
    button.setOnClickListener(v -> finish());
    setContentView(button);
  }
}
