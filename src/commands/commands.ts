/**
 * What the ribbon calls by name. Showing the pane by its button needs no code (manifest.xml, ShowTaskpane); this is for
 * what else may show it: a keyboard shortcut or a context menu that an authority adds to its manifest.
 */
if (typeof Office !== "undefined")
  void Office.onReady(() => {
    Office.actions.associate("ShowPane", (event: Office.AddinCommands.Event) => {
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  });
