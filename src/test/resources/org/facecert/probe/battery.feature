Feature: What the suite does not ask

  Rule: A face function does not empty the battery

    Scenario: The battery lasts
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the battery is made to show a level that it must show
      Then the battery lasted
