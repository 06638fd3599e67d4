import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  DismissRegular,
  FolderOpenRegular,
  PeopleCommunityRegular,
} from "@fluentui/react-icons";
import type { DragEvent, ReactNode } from "react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { theme } from "../../taskpane/theme";
import type { Desk } from "./desk";

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  mark: { width: "28px", height: "28px" },
  names: { display: "flex", flexDirection: "column", marginRight: "auto" },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  subtitle: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  work: { flexGrow: 1, display: "flex", minHeight: 0 },
  left: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", position: "relative" },
  open: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
  },
  grid: { flexGrow: 1, minHeight: 0, position: "relative" },
  waiting: { position: "absolute", inset: 0, display: "grid", placeItems: "center" },
  drop: {
    position: "absolute",
    inset: "12px",
    display: "grid",
    placeItems: "center",
    zIndex: 10,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ...typographyStyles.subtitle2,
  },
  pane: {
    width: "350px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

interface PageProps {
  desk: Desk;
  /** The task pane for the book that is open; a new `opening` is a new book. */
  pane(opening: number): ReactNode;
}

/** The workbench: the grid in place of Excel, and beside it the add-in's own pane. */
export function Page({ desk, pane }: PageProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const [dragged, setDragged] = useState(false);
  const grid = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (grid.current) void desk.start(grid.current);
  }, [desk]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragged(false);
    void desk.openFiles(event.dataTransfer.files);
  };

  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className={styles.page}>
        <Header desk={desk} busy={state.busy !== null} />
        <div className={styles.work}>
          <section
            className={styles.left}
            aria-label="Workbook"
            onDragOver={(event) => {
              event.preventDefault();
              setDragged(true);
            }}
            onDragLeave={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragged(false);
            }}
            onDrop={onDrop}
          >
            <p className={styles.open} role="status">
              {state.busy ?? state.title}
            </p>
            {state.messages.map((message) => (
              <Message key={message.text} {...message} onClose={() => desk.dismiss(message)} />
            ))}
            <div className={styles.grid}>
              <div ref={grid} data-grid="" style={{ height: "100%" }} />
              {state.opening === 0 && (
                <div className={styles.waiting}>
                  <Spinner label="Loading the grid" />
                </div>
              )}
            </div>
            {dragged && <div className={styles.drop}>Drop workbooks, CSV or XML files to open them</div>}
          </section>
          <div className={styles.pane}>{state.opening > 0 && pane(state.opening)}</div>
        </div>
      </div>
    </FluentProvider>
  );
}

function Header({ desk, busy }: { desk: Desk; busy: boolean }) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.header} aria-label="Workbench">
      <img className={styles.mark} src="assets/icon-64.png" alt="" />
      <div className={styles.names}>
        <p className={styles.name}>Earlier Permanence</p>
        <p className={styles.subtitle}>Workbench: the add-in without Excel. Files stay in this page.</p>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.xml"
        aria-label="Files to open"
        onChange={({ currentTarget }) => {
          if (currentTarget.files) void desk.openFiles(currentTarget.files);
          currentTarget.value = "";
        }}
      />
      <Button icon={<FolderOpenRegular />} disabled={busy} onClick={() => chooser.current?.click()}>
        Open
      </Button>
      <Button icon={<PeopleCommunityRegular />} disabled={busy} onClick={() => void desk.openSample()}>
        New sample
      </Button>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabled={busy}
        onClick={() => void desk.download()}
      >
        Download
      </Button>
    </section>
  );
}

interface MessageProps {
  intent: "error" | "info";
  text: string;
  fix?: string;
  onClose(): void;
}

function Message({ intent, text, fix, onClose }: MessageProps) {
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === "error" ? "alert" : "note"}>
      <MessageBarBody>
        <MessageBarTitle>{text}</MessageBarTitle>
        {fix}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Close this message"
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
